import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { LibraryItem, LibraryKind } from '../../shared/plan/library/item.ts';
import { libraryKinds } from '../../shared/plan/library/item.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { ScreenDialog } from '../ui/screen-dialog.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { Bar } from './bar.tsx';
import { Exchange } from './exchange.tsx';
import { ItemDetail } from './item-detail.tsx';
import { draftOf, newItem, type ItemDraft } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { askedForAll, isFiltered, listedItems, listedTemplates, type Asked } from './listed.ts';
import { NoticeBar } from './notice-bar.tsx';
import { withItem, withoutItem, withoutTemplate, withStar } from './own-changes.ts';
import type { LibraryPanelProps } from './props.ts';
import { readyToSearch } from './search.ts';
import { Shelves } from './shelves.tsx';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';
import type { AppLibrary } from './use-app-library.ts';
import { useLatest } from './use-latest.ts';
import { useOwn } from './use-own.ts';

interface Props extends LibraryPanelProps {
  readonly app: AppLibrary;
}

const words = enLibraryPanel;
/** A field in which there is nothing of its own to undo; a marked row is one too. */
const isEmptyField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && (target.value === '' || target.type === 'radio');
const isKind = (shelf: string): shelf is LibraryKind => libraryKinds.some((kind) => kind === shelf);

/** Left what is listed, in the middle the list, right what is marked in it; one field searches all of it. */
export function Browser({ app, bridge, prepared, onPick, onTemplate, onClose }: Props) {
  const library = useOwn(prepared);
  const { own } = library;
  const [asked, setAsked] = useState<Asked>(askedForAll);
  const [marked, setMarked] = useState<string | null>(null);
  const [writing, setWriting] = useState<ItemDraft | null>(null);
  /** As it was when the writing began. */
  const [given, setGiven] = useState<ItemDraft | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const items = useMemo(() => [...own.items, ...app.items], [own.items, app.items]);
  const templates = useMemo(() => [...own.templates, ...app.templates], [own.templates, app.templates]);
  const favourites = useMemo(() => new Set(own.favourites), [own.favourites]);
  const mine = useMemo(() => new Set([...own.items, ...own.templates].map(({ id }) => id)), [own]);
  const isRuns = asked.shelf === 'templates';
  const found = useMemo(
    () => (isRuns ? [] : listedItems(items, asked, favourites, mine)),
    [isRuns, items, asked, favourites, mine],
  );
  const runs = useMemo(() => (isRuns ? listedTemplates(templates, asked) : []), [isRuns, templates, asked]);
  const item = (found.find((each) => each.item.id === marked) ?? found[0])?.item ?? null;
  const template = runs.find(({ id }) => id === marked) ?? runs[0] ?? null;
  // The list comes first: what is shown of the marked one follows a frame later. What was changed shows at once.
  const painted = useAfterPaint(item);
  const shown = item !== null && painted !== null && items.includes(painted) ? painted : item;

  const field = (): void => place.current?.querySelector<HTMLInputElement>('.library-search input')?.focus();
  useEffect(field, []);
  // Ahead of the first key, which would else wait for it.
  useEffect(() => {
    const timer = setTimeout(() => readyToSearch(items));
    return () => clearTimeout(timer);
  }, [items]);

  const write = (draft: ItemDraft | null): void => {
    setWriting(draft);
    setGiven(draft);
    library.say(null);
  };
  const keep = (kept: LibraryItem): void => {
    const isNew = !mine.has(kept.id);
    library.change(withItem(own, kept), isNew ? words.said.kept : words.said.changed);
    setWriting(null);
    setMarked(kept.id);
    // What was kept is in sight, whatever was asked for before.
    if (isNew) setAsked({ ...askedForAll, shelf: asked.shelf === 'own' ? 'own' : kept.kind });
    field();
  };
  /** What was typed can be gone on with. */
  const drop = (): void => {
    setWriting(null);
    const isChanged = writing !== null && writing !== given;
    library.say(isChanged ? { kind: 'dropped', text: words.said.dropped, draft: writing } : null);
  };
  const mark = useLatest((id: string): void => {
    if (writing !== null) drop();
    setMarked(id);
  });
  const use = useLatest(onPick);
  const remove = (id: string, title: string, isRun: boolean): void => {
    library.change(isRun ? withoutTemplate(own, id) : withoutItem(own, id), words.said.removed(title));
    field();
  };
  const onKey = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    const mod = event.ctrlKey || event.metaKey;
    if (writing !== null && event.key === 'Escape') {
      // Only what is topmost: the library stays.
      event.stopPropagation();
      drop();
      return field();
    }
    if (writing !== null && event.key === 'Enter' && mod)
      return place.current?.querySelector('form')?.requestSubmit();
    if ((event.key === '/' && !typing && !mod) || (mod && event.key.toLowerCase() === 'f')) {
      event.preventDefault();
      field();
    }
    if (mod && event.key.toLowerCase() === 'z' && !event.shiftKey && library.canUndo) {
      // What is typed in a field has an undo of its own.
      if (typing && !isEmptyField(event.target)) return undefined;
      event.preventDefault();
      library.undo();
    }
    return undefined;
  };
  const empty =
    asked.text.trim() !== ''
      ? words.list.nothing(asked.text.trim())
      : isFiltered(asked)
        ? words.list.nothingFits
        : asked.shelf === 'favourites'
          ? words.list.noFavourites
          : words.list.noOwn;

  return (
    <ScreenDialog
      title={words.title}
      close={words.close}
      onClose={onClose}
      onKey={onKey}
      head={<Exchange app={app} bridge={bridge} library={library} />}
    >
      <div ref={place} className="library">
        <Shelves
          shelf={asked.shelf}
          onShelf={(shelf) => {
            setAsked((before) => ({ ...before, shelf }));
            setMarked(null);
          }}
          onWrite={() => write(newItem(isKind(asked.shelf) ? asked.shelf : 'opener'))}
        />
        <div className="library-middle">
          <Bar
            asked={asked}
            count={isRuns ? words.list.foundRuns(runs.length) : words.list.found(found.length)}
            onAsked={(next) => {
              setAsked(next);
              setMarked(null);
            }}
            onEnter={() => {
              if (isRuns && template !== null) onTemplate(template);
              else if (item !== null) onPick(item);
            }}
          />
          {isRuns ? (
            <TemplateList
              templates={runs}
              mine={mine}
              marked={template?.id ?? null}
              empty={empty}
              onMark={mark}
              onUse={onTemplate}
            />
          ) : (
            <ItemList
              found={found}
              mine={mine}
              favourites={favourites}
              marked={item?.id ?? null}
              empty={empty}
              onMark={mark}
              onUse={use}
            />
          )}
        </div>
        <div className="library-detail">
          <NoticeBar
            library={library}
            onGoOn={(draft) => {
              write(draft);
              // It is still not kept.
              setGiven(null);
            }}
            onDone={field}
          />
          {writing !== null ? (
            <ItemForm
              draft={writing}
              onDraft={setWriting}
              onKeep={keep}
              onDrop={() => {
                drop();
                field();
              }}
            />
          ) : isRuns ? (
            template !== null && (
              <TemplateDetail
                template={template}
                isMine={mine.has(template.id)}
                onUse={() => onTemplate(template)}
                onRemove={() => remove(template.id, template.title, true)}
              />
            )
          ) : (
            shown !== null && (
              <ItemDetail
                item={shown}
                isMine={mine.has(shown.id)}
                isFavourite={favourites.has(shown.id)}
                onUse={() => onPick(shown)}
                onStar={() => library.change(withStar(own, shown.id), null)}
                onChange={() => write(draftOf(shown, shown.id))}
                onCopy={() => write(draftOf(shown, null))}
                onRemove={() => remove(shown.id, shown.text, false)}
              />
            )
          )}
        </div>
      </div>
    </ScreenDialog>
  );
}
