/** What is seen where no session is loaded: a script of its own, which a room does not wait for. */
export { FileBanner } from '../room/banners.tsx';
export { StartScreen } from '../start/start-screen.tsx';
