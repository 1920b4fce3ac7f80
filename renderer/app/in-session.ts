/** What is seen of a loaded session: in the room, and after it. A script of its own, which the home does not wait for. */
export { Room } from '../room/room.tsx';
export { Closed } from '../summary/closed.tsx';
