// The meanings that colour may carry; `neutral` is their absence.
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info';
