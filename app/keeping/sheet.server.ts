import type { ClassCard } from "#app/finder/class-card.ts";
import { cardsOfClasses } from "#app/finder/class-cards.server.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { MOST_ON_SHEET } from "./sheet-address.ts";
import { listForSheet } from "./sheet-queries.server.ts";

/** A class as it stands on paper: where nothing can be opened, the whole way there is told. */
export type SheetClass = {
	card: ClassCard;
	/** Street, postcode, station; none while the address is hidden. */
	way: string[];
	phone: string | null;
	email: string | null;
};

/** The chosen classes in the order chosen; those that ended or are not for everybody stay out. */
export async function openSheet(
	db: Db,
	slugs: readonly string[],
	language: LanguageTag,
	now: Date,
): Promise<{ classes: SheetClass[]; validUntil: string }> {
	const wanted = slugs.slice(0, MOST_ON_SHEET);
	const rows = wanted.length === 0 ? [] : await listForSheet(db, wanted, londonDate(now));
	const ids = rows.map(({ id }) => id);
	const { cards, validUntil } = await cardsOfClasses(db, ids, language, now);
	const classes = wanted.flatMap((slug) => {
		const row = rows.find((one) => one.slug === slug);
		const card = row && cards.get(row.id);
		return row && card ? [{ card, ...wayOf(row) }] : [];
	});
	return { classes, validUntil };
}

type Row = Awaited<ReturnType<typeof listForSheet>>[number];

function wayOf(row: Row): Omit<SheetClass, "card"> {
	return {
		way: [row.address, row.postcode, row.station].filter((part) => part !== null),
		phone: row.contact_phone ?? row.provider_phone,
		email: row.contact_email ?? row.provider_email,
	};
}
