import type { Person } from "#app/access/person.ts";
import type { RequestContext } from "#app/http/context.ts";
import { languages } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { qrSquare } from "#app/ui/qr.server.ts";
import type { Db } from "#db/open.ts";
import { openCode } from "./code.server.ts";
import { classesOf } from "./workplace.server.ts";

/** One sheet has room for so many; the others are behind the square. */
const MOST_TIMES = 4;

type Post = Pick<RequestContext, "textsIn" | "publicUrl" | "language" | "now">;

/** What hangs at work: the same few words in every language, and one square for all of them. */
export async function openPoster(db: Db, person: Person, employerId: string, post: Post) {
	const { id, name, code, providerIds } = await openCode(db, person, employerId);
	const scope = { employerId: id, providerIds };
	const classes = await classesOf(db, scope, post.language, post.now);
	return {
		id,
		name,
		code,
		isExample: classes.some(({ isExample }) => isExample),
		address: post.publicUrl.replace(/^https?:\/\//, ""),
		square: qrSquare(`${post.publicUrl}/?code=${code}`),
		invitations: languages.map(({ tag, direction }) => {
			const t = quickTexts(post.textsIn(tag));
			return {
				...{ tag, direction },
				title: t("workplace:poster.title"),
				scan: t("workplace:poster.scan"),
				orType: t("workplace:poster.orType"),
			};
		}),
		times: classes.slice(0, MOST_TIMES).map(({ id, title, englishTitle, slots }) => ({
			id,
			title,
			englishTitle,
			slots,
		})),
	};
}
