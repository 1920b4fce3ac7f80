import { app, dialog } from 'electron';
import type { Boot, ImportAnswer } from '../../shared/ipc/contract.ts';
import { summaryView } from '../../shared/summary/build.ts';
import { sessionFileExtension } from '../../shared/summary/json.ts';
import { en } from '../../shared/words/en.ts';
import { exportSummary } from '../export/export-summary.ts';
import { keepAdopted } from '../documents/after-session.ts';
import { RefusedRequest, type Handlers } from '../ipc/answer.ts';
import { must } from '../ipc/must.ts';
import { importFile, openFile } from './import-file.ts';
import type { RequestContext } from './request-context.ts';
import { documentHandlers } from './document-requests.ts';
import { printHandlers } from './print-requests.ts';
import { troubleHandlers } from './trouble-requests.ts';

export function requestHandlers(context: RequestContext): Handlers {
  const { desk, preferences, wall, now, zone } = context;
  const boot = async (): Promise<Boot> => {
    // Read first, because it takes a while: the session has to be as it is when this answer leaves.
    const sessions = await desk.list();
    return {
      anchor: { now: now() },
      settings: preferences.settings,
      ...(preferences.problem === null ? {} : { settingsProblem: preferences.problem }),
      zone,
      locale: app.getLocale(),
      platform: process.platform,
      session: desk.load(),
      sessions,
      externalDisplay: wall.external,
      wallOpen: wall.open,
      displays: wall.state,
      appVersion: app.getVersion(),
      vaultPath: context.vaultPath,
    };
  };
  return {
    ...troubleHandlers(context),
    ...documentHandlers(context),
    ...printHandlers(context),
    'console:boot': boot,
    'session:command': async ({ commandId, command }) => {
      const answer = await desk.command(commandId, command);
      // What comes of it in the circle's document is not waited for: the room goes on.
      if (command.type === 'closeSession' && answer.ok && desk.state !== null)
        void keepAdopted(context.prepared, desk.state.facts);
      return answer;
    },
    'session:start': async (start) => {
      const load = must(await desk.start(start, wall.external));
      if (wall.external) wall.want(true);
      return load;
    },
    'session:load': async ({ session }) => (session === null ? desk.load() : must(await desk.show(session))),
    'session:leave': async () => {
      await desk.leave();
      wall.want(false);
      return null;
    },
    'session:list': () => desk.list(),
    'session:trash': async ({ session }) => must(await desk.trash(session)),
    'session:restore': async ({ session }) => must(await desk.restore(session)),
    'session:name': async ({ person, name, pronouns }) => {
      const called = await desk.name(person, name, pronouns);
      context.wallChanged();
      return called;
    },
    'draft:set': async ({ session, ...draft }) => {
      await desk.setDraft(session, draft);
      return null;
    },
    'draft:get': ({ session }) => desk.draft(session),
    'index:heads': () => desk.forIndex.heads(),
    'index:sessions': ({ sessions }) => desk.forIndex.sessions(sessions),
    'session:import': () => importFromDialog(context),
    'session:open-file': () => {
      const path = context.files.take();
      return path === null ? null : openFile(desk, path);
    },
    'session:save-elsewhere': () => saveElsewhere(context),
    'groups:before': async () => {
      const circle = desk.state?.facts.opened?.circle.id ?? null;
      const { circles } = circle === null ? { circles: [] } : await context.prepared.read();
      return {
        past: await desk.metBefore(),
        apart: circles.find(({ id }) => id === circle)?.apart ?? [],
      };
    },
    'summary:view': async ({ session, audience, names }) => {
      const { state, roster } = must(await desk.record(session));
      return summaryView(state, roster, { audience, names, now: now() });
    },
    'summary:export': async ({ session, audience, names, format }) => {
      const { state, roster } = must(await desk.record(session));
      const window = context.console();
      if (window === null) throw new RefusedRequest('noWindow');
      const done = await exportSummary(
        { state, roster, audience, names, now: now(), format },
        { window, paper: preferences.settings.paper },
      );
      if (!done.ok || done.path !== null)
        context.log.write(done.ok ? 'export.done' : 'export.failed', { format });
      if (!done.ok || done.path === null || state.facts.phase !== 'closed') return done;
      const erased = await desk.exported(session);
      // The file is there; what should have gone from the disk is not yet, and is tried again at the next start.
      return erased.ok ? done : { ok: false, code: 'notErased', detail: done.path };
    },
    'wall:show': ({ on }) => {
      wall.want(on);
      return null;
    },
    'wall:identify': () => {
      wall.identify();
      return null;
    },
    'wall:choose': ({ display }) => {
      wall.choose(display);
      return null;
    },
    'settings:set': (settings) => {
      preferences.change({ settings });
      context.keysChanged();
      context.wallChanged();
      return null;
    },
  };
}

async function importFromDialog({ desk, console }: RequestContext): Promise<ImportAnswer> {
  const parent = console();
  const options = {
    title: en.main.importTitle,
    properties: ['openFile' as const],
    filters: [
      { name: en.main.importFilter, extensions: ['json', sessionFileExtension, 'rttm', 'csv', 'txt'] },
    ],
  };
  const chosen = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  const path = chosen.filePaths[0];
  if (chosen.canceled || path === undefined) return { ok: true, session: null };
  return importFile(desk, path);
}

async function saveElsewhere({ desk, console }: RequestContext): Promise<boolean> {
  const parent = console();
  const options = {
    title: en.main.saveElsewhereTitle,
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const chosen = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  const folder = chosen.filePaths[0];
  if (chosen.canceled || folder === undefined) return false;
  return (await desk.saveTo(folder)).ok;
}
