import { groupsBroken, groupsDue, groupsNow, harvestDue } from '../../../shared/groups/out.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useLivePart } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import { TimeLeft } from './time-left.tsx';
import './bar.css';

const words = enGroups.bar;

/** One quiet line in the room: what the groups are at, and the next step. */
export function GroupsBar({ run }: { readonly run: (id: string) => void }) {
  const facts = useLivePart((live) => live.state.facts);
  const formation = groupsNow(facts);
  const harvest = harvestDue(facts);
  const { left, came } = groupsBroken(facts);
  const broken = left.length + came.length;
  const open = (): void => run('groups.show');
  if (formation === null && harvest === null)
    return groupsDue(facts) ? (
      <section className="groups-bar" aria-label={words.label}>
        <LiveButton weight="main" onClick={open}>
          {words.due}
        </LiveButton>
      </section>
    ) : null;
  return (
    <section className="groups-bar" aria-label={words.label}>
      {formation === null && harvest !== null && (
        <>
          <LiveButton weight="main" onClick={open}>
            {words.harvest}
          </LiveButton>
          <span className="k">
            {words.heard(
              harvest.heard.filter(Boolean).length,
              harvest.heard.filter((heard, i) => heard || harvest.skipped[i] !== true).length,
            )}
          </span>
        </>
      )}
      {formation !== null && formation.startedAt === null && (
        <>
          <LiveButton weight="main" onClick={open}>
            {words.start}
          </LiveButton>
          <span className="k">{words.formed(formation.groups.length)}</span>
        </>
      )}
      {formation !== null && formation.startedAt !== null && (
        <>
          <b>{words.out}</b>
          <TimeLeft />
          <LiveButton onClick={() => run('groups.back')}>{words.back}</LiveButton>
        </>
      )}
      {formation !== null && broken > 0 && (
        <LiveButton aria-label={words.mendFor(broken)} onClick={open}>
          {words.mend}
        </LiveButton>
      )}
    </section>
  );
}
