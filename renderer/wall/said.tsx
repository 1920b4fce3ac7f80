import { Fit } from './fit.tsx';

interface Props {
  readonly title: string;
  /** What is said aloud; '': the title stands for it. */
  readonly prompt: string;
}

/** The largest thing in a scene: what was asked, under what it belongs to. */
export function Said({ title, prompt }: Props) {
  return (
    <div className="said">
      {prompt !== '' && (
        <p className="kicker" dir="auto">
          {title}
        </p>
      )}
      <Fit className="prompt">
        <p dir="auto">{prompt === '' ? title : prompt}</p>
      </Fit>
    </div>
  );
}
