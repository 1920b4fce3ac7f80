import peerCircle from './data/peer-circle-90.json' with { type: 'json' };
import type { Template } from './template.ts';

/**
 * What a quick start takes where nothing else is chosen. It comes with the console's first script; all others follow. A
 * test proves that it fits the schema, so nothing is parsed here.
 */
export const usualTemplate = peerCircle as Template;
