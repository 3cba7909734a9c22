import type { RequestContext } from "#app/http/context.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { directionOf } from "#app/i18n/languages.ts";
import { type ClassAddress, classPath, codeOf } from "./class-access.ts";
import type { ClassCalendar } from "./class-calendar.ts";
import { openRow } from "./class-page.server.ts";
import { listLessons } from "./class-page-queries.server.ts";
import { type ClassRow, wayTo } from "./class-page-row.ts";

type Asked = Pick<RequestContext, "db" | "language" | "texts" | "publicUrl" | "now">;

/** Every lesson of the term, past and cancelled ones too, for who may open the class. */
export async function openCalendar(asked: Asked, address: ClassAddress) {
	const { db, language, now } = asked;
	const row = await openRow(db, address, language, now);
	const lessons = (await listLessons(db, row.id)).map((lesson) => ({
		id: lesson.id,
		startsAt: lesson.starts_at,
		endsAt: lesson.ends_at,
		isCancelled: lesson.cancelled_at !== null,
	}));
	const code = codeOf(row);
	const calendar: ClassCalendar = { ...wordsOf(row, code, asked), language, lessons };
	return { calendar, slug: row.slug, code };
}

/** A calendar knows no markup: names keep their direction by signs of their own. */
function wordsOf(row: ClassRow, code: string | null, { language, texts, publicUrl }: Asked) {
	const { t } = texts;
	const name = (text: string) => isolate(text, directionOf(language));
	const own = language === "en" ? null : row.own_title;
	const url = `${publicUrl}/${language}${classPath({ slug: row.slug, code })}`;
	const phone = row.contact_phone ?? row.provider_phone;
	const hidden = row.address_hidden === 1 ? [t("class:way.hidden")] : [];
	return {
		title: [...(own ? [own] : []), row.english_title].map(name).join(" – "),
		cancelled: t("finder:class.cancelled"),
		location: placeOf(row, t("finder:card.online")),
		description: [name(row.provider), ...hidden, ...(phone ? [name(phone)] : []), url].join("\n"),
		url,
	};
}

function placeOf(row: ClassRow, online: string): string | null {
	const way = wayTo(row);
	if (way) return [row.venue, way.street, way.town, way.postcode].join(", ");
	if (row.address_hidden === 1) return row.area;
	return row.online === 1 ? online : null;
}
