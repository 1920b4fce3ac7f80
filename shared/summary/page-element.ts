/**
 * An element of the summary's page: the one layout that the preview, the PDF and the HTML file share. Text is
 * text; whoever writes it out escapes it.
 */
export interface PageElement {
  readonly tag: PageTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageChild[];
}
export type PageTag =
  | 'article'
  | 'header'
  | 'section'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'div'
  | 'span'
  | 'strong'
  | 'em'
  | 'code'
  | 'br'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'svg'
  | 'circle';

export type PageChild = PageElement | string;

export const element = (
  tag: PageTag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly PageChild[]
): PageElement => ({ tag, attributes, children });
