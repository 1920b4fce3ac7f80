/** As many seats as a circle has; ROOM speaks of 60, this is where a pasted list is surely a mistake. */
export const mostPeople = 500;
