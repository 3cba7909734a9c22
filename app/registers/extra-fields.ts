/** Fields of the register's form besides the marks. */
export const extraFields = {
	note: "note",
	noteOpened: "note-opened",
	noteVersion: "note-version",
	walkIn: "walk-in",
	walkInKey: "walk-in-key",
	takenOn: "taken-on",
} as const;
