// The names of the two IPC channels, for main and preload.

export const requestChannel = 'request';
export const eventChannel = 'event';
