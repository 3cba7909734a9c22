import { noticeVersion } from "#app/privacy/notices.ts";
import type { Db } from "#db/open.ts";
import type { ComplaintTable } from "#db/tables/privacy.ts";
import { demoId } from "./ids.ts";
import { personId, providerId } from "./people.ts";

const DAY = 86_400_000;
const AT_ONCE = 400;

type Said = Pick<ComplaintTable, "about" | "words" | "contact" | "language"> & {
	reference: string;
	daysAgo: number;
	ofSite?: true;
	step: "new" | "seen" | "answered";
};

const SAID: readonly Said[] = [
	{
		...{ reference: "CDF-344", about: "class", daysAgo: 1, step: "new", language: "pl" },
		...{ words: "W sali jest zimno. Siedzimy w kurtkach.", contact: null },
	},
	{
		...{ reference: "HJK-779", about: "place", daysAgo: 9, step: "seen", language: "en" },
		words: "I wait since spring. My friend asked later and has a place.",
		contact: "07700 900456",
	},
	{
		...{ reference: "MNP-943", about: "staff", daysAgo: 40, step: "answered", language: "ar" },
		...{ words: "الدرس يبدأ متأخرًا كل أسبوع.", contact: null },
	},
	{
		...{
			reference: "RTW-473",
			about: "site",
			daysAgo: 3,
			step: "new",
			language: "bn",
			ofSite: true,
		},
		...{ words: "ছোট ফোনে লেখা পড়া যায় না।", contact: null },
	},
];

/** Complaints at each step of the clock, and which notice everybody read who asked by herself. */
export async function addPrivacy(db: Db, now: Date): Promise<void> {
	const by = personId("coordinator@demo.test");
	const before = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
	for (const { reference, daysAgo, step, ofSite, ...said } of SAID) {
		const id = demoId("complaint", reference);
		await db
			.insertInto("complaint")
			.values({
				...{ id, reference, token_hash: demoId("complaint-token", reference), ...said },
				...{ provider_id: ofSite ? null : providerId("lea-valley-college"), learner_id: null },
				...{ notice_version: noticeVersion("complaint"), asked_at: before(daysAgo) },
				...(step !== "new" && { acknowledged_at: before(daysAgo - 1), acknowledged_by: by }),
				...(step === "answered" && {
					...{ answered_at: before(daysAgo - 12), answered_by: by, outcome: "partly" },
					answer_words: "أنت على حق. يبدأ الدرس الآن في موعده.",
				}),
			})
			.execute();
	}
	await addNotices(db);
}

async function addNotices(db: Db): Promise<void> {
	const asked = await db
		.selectFrom("consent")
		.innerJoin("enrolment", "enrolment.learner_id", "consent.learner_id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("consent.kind", "=", "contact")
		.where("consent.recorded_by", "is", null)
		.select(["consent.learner_id", "consent.language", "course.provider_id"])
		.select((eb) => eb.fn.min("consent.given_at").as("given_at"))
		.groupBy(["consent.learner_id", "consent.language", "course.provider_id"])
		.orderBy("consent.learner_id")
		.orderBy("course.provider_id")
		.execute();
	const rows = asked.map((one) => ({
		...one,
		id: demoId("notice", `${one.learner_id} ${one.provider_id} ${one.language}`),
		...({ notice: "join", notice_way: "screen" } as const),
		notice_version: noticeVersion("join"),
	}));
	for (let at = 0; at < rows.length; at += AT_ONCE) {
		await db
			.insertInto("notice_given")
			.values(rows.slice(at, at + AT_ONCE))
			.execute();
	}
}
