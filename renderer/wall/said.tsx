import { Fit } from './fit.tsx';

interface Props {
  readonly title: string;
  /** What is said aloud; '': the title stands for it. */
  readonly prompt: string;
}

/** Longer ones would take the room of what is said: they stand in the text, and turn its pages with it. */
export const longestKicker = 48;

/** The largest thing in a scene: what was asked, under what it belongs to. */
export function Said({ title, prompt }: Props) {
  const above = prompt !== '' && title.length <= longestKicker;
  return (
    <div className="said">
      {above && (
        <p className="kicker" dir="auto">
          {title}
        </p>
      )}
      <Fit className="prompt" of={`${title}\n${prompt}`}>
        {prompt !== '' && !above && (
          <p className="kicker-within" dir="auto">
            {title}
          </p>
        )}
        <p dir="auto">{prompt === '' ? title : prompt}</p>
      </Fit>
    </div>
  );
}
