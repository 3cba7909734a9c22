import { givenOwnPage } from "./given-own-page.ts";
import { MATRIX, type Who } from "./matrix.ts";
import { type Cookies, signEverybodyIn } from "./matrix-ask.ts";
import {
	addressOf,
	givenEmployer,
	givenHelper,
	givenMember,
	privateLink,
	publishedPilot,
	subjectOf,
	surveyLink,
	workplaceOf,
} from "./matrix-subjects.ts";
import type { OwnSite } from "./own-site.ts";
import { SITE_NOW } from "./site-setup.ts";

export type Walk = {
	cookies: Cookies;
	/** Of a pattern of the matrix, with rows that `tutor` and `coordinator` work with. */
	addressFor: (pattern: string, language?: string) => string;
	/** The patterns at which this one is answered by more than a refusal. */
	openTo: (who: Who) => string[];
};

/** Everything of the matrix that can be opened, and everybody signed in. */
export async function openWalk(site: OwnSite): Promise<Walk> {
	const { db } = site;
	const provider = "lea-valley-college";
	const own = await subjectOf(db, provider, { taughtBy: "tutor@demo.test" }, SITE_NOW);
	const secret = site.contextAt("/en").sessionSecret;
	const subject = {
		...own,
		...(await givenHelper(db, own.courseId, SITE_NOW)),
		...(await givenEmployer(db, own.courseId)),
		...(await givenMember(db, provider, SITE_NOW)),
		...(await privateLink(db, secret, own, SITE_NOW)),
		...(await surveyLink(db, secret, own, SITE_NOW)),
	};
	const hers = await givenOwnPage(site, provider, own.learnerId);
	const workplace = await workplaceOf(db, "employer@demo.test");
	const pilots = { ...(await publishedPilot(db)), quarterEnd: "2026-09-30" };
	const ids: Record<string, Record<string, string>> = {
		pilots,
		workplace,
		my: { ...subject, ...hers },
	};
	return {
		cookies: await signEverybodyIn(site.origin),
		addressFor: (pattern, language = "en") => {
			const plain = addressOf(pattern, ids[pattern.split("/")[1] ?? ""] ?? subject);
			return plain.replace(/^\/en/, `/${language}`);
		},
		openTo: (who) => Object.keys(MATRIX).filter((pattern) => isOpen(pattern, who)),
	};
}

/** A page that stands behind a token is there for who has hers. */
function isOpen(pattern: string, who: Who): boolean {
	const { GET } = MATRIX[pattern]!;
	if (GET.stranger !== 302 && who !== "stranger") return false;
	return GET[who] === 200 || (who === "stranger" && pattern.startsWith(":lang/my/"));
}
