/** A page of a list as HSDS-UK 3.0 wraps it. */
export type Envelope<T> = {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: readonly T[];
};

export type PageAsked = { page: number; perPage: number };

/** A page behind the last one is empty, and is a last page too: who walks on stops there. */
export function envelope<T>(
	contents: readonly T[],
	total: number,
	{ page, perPage }: PageAsked,
): Envelope<T> {
	const pages = Math.ceil(total / perPage);
	return {
		total_items: total,
		total_pages: pages,
		page_number: page,
		size: contents.length,
		first_page: page === 1,
		last_page: page >= pages,
		empty: contents.length === 0,
		contents,
	};
}

/** For lists that are short and always here. */
export function pageOf<T>(all: readonly T[], asked: PageAsked): Envelope<T> {
	const from = (asked.page - 1) * asked.perPage;
	return envelope(all.slice(from, from + asked.perPage), all.length, asked);
}
