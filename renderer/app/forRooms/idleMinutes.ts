/** The setting's name: minutes without a key or a movement of the mouse until the book locks; 0 is never. */
export const idleMinutesSetting = 'idle-minutes';
/** Until somebody chooses otherwise. */
export const usualIdleMinutes = 10;
