export interface Check { name: string }
export interface Rule { name: string }
