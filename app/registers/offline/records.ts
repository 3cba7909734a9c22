/** What a phone keeps. Ids and codes alone, but for pages, which are sealed. */

/** A mark she chose that the server has not acknowledged. */
export type Change = {
	/** Person, lesson and enrolment; one that is on its way has a second place, see `onItsWay`. */
	key: string;
	id: string;
	person: string;
	lesson: string;
	enrolment: string;
	/** The fields as she left them. */
	values: Values;
	/** The mark she saw: `2.late.15.0`. */
	opened: string;
	ifUnmarked: boolean;
	reason: string;
	at: number;
	/** Why it is not sent as it is: the server's word, or a reason that she has still to write. */
	stuck: "conflict" | "early" | "refused" | "reason" | null;
};

export type Values = { mark: string; late: string; minutes: string; left: string };

/** A mark the server acknowledged after the page of this phone was made. */
export type Known = {
	key: string;
	person: string;
	lesson: string;
	enrolment: string;
	opened: string;
	values: Values;
	at: number;
};

/** A page with names: first name and initial, sealed with a key that cannot be read. */
export type KeptPage = {
	key: string;
	person: string;
	language: string;
	path: string;
	/** The lesson of a register's page and when it ends; empty and never on other pages. */
	lesson: string;
	ends: number;
	at: number;
	policy: string;
	iv: Uint8Array<ArrayBuffer>;
	sealed: ArrayBuffer;
};

export type Secret = { key: "pages"; secret: CryptoKey };
/** Whose pages may be shown. */
export type Owner = { key: "owner"; person: string };

export type Records = {
	change: Change;
	known: Known;
	page: KeptPage;
	secret: Secret;
	owner: Owner;
};

export const recordNames = ["change", "known", "page", "secret", "owner"] as const;
