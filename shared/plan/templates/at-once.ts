import peerCircle from './data/peer-circle-90.json';
import sample from './data/sample.json';
import type { Template } from './template.ts';

/**
 * The two that one key on the start screen leads to: they come with the console's first script, all others a moment
 * after it. A test proves that they fit the schema, so nothing is parsed here.
 */
export const usualTemplate = peerCircle as Template;
export const sampleTemplate = sample as Template;
