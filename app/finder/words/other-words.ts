/** What people write in their own language for what the classes say in English. */
export type OtherWords = {
	/**
	 * By the English name of a borough, an area, a station or a town. The first is the one that
	 * pages show; the others are how people spell it too.
	 */
	places: Readonly<Record<string, readonly string[]>>;
	/** By an English word that titles and summaries use. */
	subjects: Readonly<Record<string, readonly string[]>>;
};
