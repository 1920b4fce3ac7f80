import { createElement, type ReactElement } from 'react';
import type { PageElement } from '../../shared/summary/page-element.ts';

/** What the layout of a summary says, as React paints it. */
export function toReact({ tag, attributes, children }: PageElement): ReactElement {
  const { class: className, ...rest } = attributes;
  const props = className === undefined ? rest : { ...rest, className };
  return createElement(
    tag,
    props,
    ...children.map((child) => (typeof child === 'string' ? child : toReact(child))),
  );
}
