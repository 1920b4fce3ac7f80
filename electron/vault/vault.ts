/**
 * # The vault
 *
 * Files on the disk of this machine, readable without the app, that survive a kill, a power cut and
 * a full disk. Rules V1–V4 and V6 of the house. All types stand in `api.ts`.
 *
 *     <vault>/lock                                 one writer (V2)
 *     <vault>/sessions/<id>/journal.log            the log (V1)
 *                           roster.json            names (V1, R7)
 *                           alive                  the last sign of life (V3)
 *                           moved.json             the rest was saved elsewhere (V2)
 *                           generations/roster/    former rosters
 *     <vault>/circles/<id>.json, plans/<id>.json, settings.json        documents (V4)
 *     <vault>/circles/generations/<id>/000001.json                     the last three good ones
 *     <vault>/quarantine/  trash/  tombstones/
 *
 * ## Use
 *
 *     const opened = await openVault({ dir, files: nodeFiles, owner: thisProcess, now, newId, every, parseEvent, lostEvent });
 *     if (!opened.ok) …                             // opened.error.code: 'locked', 'io'
 *     const vault = opened.value;
 *
 *     const made = await vault.createSession({ id, roster, events }, { onDurable, onDisk });
 *     const live = made.value;                      // the first events are on disk already
 *     await live.append(events);                    // written: answer and broadcast
 *     onDurable(seq)                                // acknowledged: the dot says "on disk"
 *     onDisk({ state: 'failing', code, path })      // V2: say so, offer live.saveTo(folder)
 *
 *     const found = await vault.readSession(id);    // for history and export; changes nothing
 *     found.value.readOnly ? … : await vault.openSession(id, hooks);   // after a restart
 *     live.stored.events, .roster, .report, .alive  // what was found, what was mended
 *
 *     const circles = vault.documents({ folder: 'circles', noun: 'circle', version: 1, parse });
 *     await circles.write(id, value);  (await circles.read(id)).value;  await circles.list();
 *     const settings = vault.documents({ folder: '', noun: 'settings', version: 1, parse });
 *     await settings.write('settings', value);
 *
 * Nothing here rejects for what the disk does: answers are `Result`s with a `VaultProblem` (a code
 * with parameters), reports carry codes and line numbers, and neither ever carries what a person typed.
 */
export type * from './api.ts';
