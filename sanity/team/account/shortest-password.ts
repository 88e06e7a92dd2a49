/** Characters that the lake asks of a password; it also says so when there are fewer. */
export const SHORTEST_PASSWORD = 12
