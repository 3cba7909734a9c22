import { useTranslation } from "react-i18next";
import type { LearnerClass } from "#app/assessments/class-attendance.ts";
import { ClassTitle } from "#app/assessments/learner-classes.tsx";
import { isLanguage } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { HoursOf } from "./hours-of.tsx";

type CertificateLinksProps = {
	learnerId: string;
	/** The language she reads, in which the paper is made. */
	own: string;
	classes: readonly LearnerClass[];
};

/** For each class she has come to: her hours, and a paper that says so. */
export function CertificateLinks({ learnerId, own, classes }: CertificateLinksProps) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const tag = isLanguage(own) ? own : language;
	const attended = classes.filter(({ startedOn }) => startedOn !== null);
	if (attended.length === 0) return null;
	return (
		<section className="stack">
			<h2>{t("certificate.heading")}</h2>
			<ul className="class-rows">
				{attended.map((one) => (
					<li key={one.enrolmentId} className="stack-s">
						<p>
							<ClassTitle title={one.title} />
						</p>
						<HoursOf counts={one.attended.counts} />
						<a
							className="target"
							href={`/${tag}/learners/${learnerId}/certificate?class=${one.courseId}`}
						>
							{t("certificate.link")}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
