import { enWall } from '../../../shared/words/en-wall.ts';
import { useConsole, useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';

/** Which displays there are, which of them the wall takes, and what stands in its way. */
export function Displays() {
  const { displays: words } = enWall;
  const { bridge } = useConsoleStore();
  const { list = [], trouble = null } = useConsole((each) => each.displays);
  return (
    <section aria-label={words.title}>
      {trouble !== null && <p className="field-hint">{words[trouble]}</p>}
      <ul className="wall-displays" aria-label={words.title}>
        {list.map(({ id, number, label, width, height, holds }) => (
          <li key={id}>
            <span>{words.name(number, label, width, height)}</span>
            {holds === null ? (
              <Button
                aria-label={words.putLabel(number)}
                onPress={() => void bridge.request('wall:choose', { display: id })}
              >
                {words.put}
              </Button>
            ) : (
              <span className="k">{holds === 'console' ? words.own : words.wall}</span>
            )}
          </li>
        ))}
      </ul>
      <Button onPress={() => void bridge.request('wall:identify', {})}>{words.identify}</Button>
    </section>
  );
}
