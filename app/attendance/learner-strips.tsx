import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { AttendanceStrip } from "./attendance-strip.tsx";
import { CameOf } from "./came-of.tsx";
import type { ClassReport } from "./class-report.ts";

/** For a phone: a line of words and a strip for each learner. */
export function LearnerStrips({ report: { learners } }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	return (
		<ul className="strips">
			{learners.map(({ learnerId, name, strip, counts }) => (
				<li key={learnerId}>
					<div className="split">
						<a href={href(`/learners/${learnerId}`)}>
							<bdi>{name}</bdi>
						</a>
						<CameOf counts={counts} />
					</div>
					<AttendanceStrip strip={strip} title={t("strip.of", { name })} />
				</li>
			))}
		</ul>
	);
}
