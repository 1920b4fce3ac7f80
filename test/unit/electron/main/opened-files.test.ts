import { expect, test } from 'vitest';
import { OpenedFiles, sessionFilesIn } from '../../../../electron/main/opened-files.ts';

test('session files are told from all else that stands on a command line', () => {
  const argv = [
    '--no-sandbox',
    '--file=/x/evening.talkingpiece',
    '/opt/app',
    '/home/ada/evening.talkingpiece',
    'Autumn.TalkingPiece',
    'file:///home/ada/two%20words.talkingpiece',
    'file://elsewhere/evening.talkingpiece',
    'https://example.test/evening.talkingpiece.html',
    'record.json',
  ];
  expect(sessionFilesIn(argv, '/home/ada/circle')).toEqual([
    '/home/ada/evening.talkingpiece',
    '/home/ada/circle/Autumn.TalkingPiece',
    '/home/ada/two words.talkingpiece',
  ]);
});

test('they wait in the order they came, and each is handed out once', () => {
  const files = new OpenedFiles();
  let told = 0;
  files.onAdd = () => (told += 1);
  files.add([]);
  expect(told).toBe(0);
  files.add(['/a', '/b']);
  files.add(['/c']);
  expect(told).toBe(2);
  expect([files.take(), files.take(), files.take(), files.take()]).toEqual(['/a', '/b', '/c', null]);
});
