import type { Period, Section, Subject } from "../report-model.ts";
import type { StrandReport } from "./evidence.server.ts";

/** What a published report says of employers, and which report that is. */
export type PublicNetwork = {
	releaseId: string;
	subject: Subject;
	period: Period;
	sections: readonly Section[];
};

type Given = { published: Pick<StrandReport["published"], "id">; report: StrandReport["report"] };

export function networkOf({ published, report }: Given): PublicNetwork {
	const { subject, period, sections } = report;
	const own = sections.filter(({ id }) => id === "workplace");
	return { releaseId: published.id, subject, period, sections: own.map(named(subject)) };
}

/** Several reports stand on one page: their tables must differ by name. */
function named({ slug }: Subject) {
	return (section: Section): Section => ({
		...section,
		tables: section.tables.map((table) => ({ ...table, id: `${table.id}-${slug}` })),
	});
}
