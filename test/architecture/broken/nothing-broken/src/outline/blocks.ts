export interface Outline { module: string; process?: string }
