import type { ComponentType } from 'react';
import type { SceneView, WallView } from '../../shared/wall/view.ts';

export type SceneName = SceneView['scene'];
export type ViewOf<S extends SceneName> = Extract<SceneView, { readonly scene: S }>;

/** What a scene is drawn from: its own part of the view, and what every scene may ask. */
export interface SceneProps<S extends SceneName> {
  readonly view: ViewOf<S>;
  /** Zone and correction of shown clocks. */
  readonly wall: Pick<WallView, 'zone' | 'clockOffset'>;
  /** Epoch milliseconds by main's clock; moves once a second. */
  readonly now: number;
}

export type SceneComponent<S extends SceneName> = ComponentType<SceneProps<S>>;
