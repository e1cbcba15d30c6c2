// Owns the face of this room: the screen of settings.
export { SettingsScreen } from './SettingsScreen.tsx';
