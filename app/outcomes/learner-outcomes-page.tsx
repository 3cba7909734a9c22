import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Saved } from "./class-outcomes-page.tsx";
import { OutcomesFormView } from "./outcomes-form-view.tsx";
import { StepLine } from "./step-words.tsx";
import type { Subject } from "./subjects.ts";

type LearnerOutcomesPageProps = {
	name: string;
	subjects: readonly Subject[];
	failed: FailedForm | undefined;
	isSaved: boolean;
};

/** Of one learner: each class of hers, with all that was ever said. */
export function LearnerOutcomesPage(props: LearnerOutcomesPageProps) {
	const { name, subjects, failed, isSaved } = props;
	const { t } = useTranslation("outcomes");
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<>
			<Saved isSaved={isSaved} />
			<ErrorSummary errors={errors} />
			<h1>{t("title")}</h1>
			<p className="lead">
				<Bdi>{name}</Bdi>
			</p>
			{subjects.length === 0 ? (
				<p>{t("learner.nothing")}</p>
			) : (
				<OutcomesFormView
					subjects={subjects}
					legendOf={(subject) => <CourseTitle {...subject} />}
					typed={failed?.typed}
					errors={errors}
				/>
			)}
			{subjects.some(({ steps }) => steps.length > 0) && <History subjects={subjects} />}
		</>
	);
}

function History({ subjects }: { subjects: readonly Subject[] }) {
	const { t } = useTranslation("outcomes");
	return (
		<section className="stack">
			<h2>{t("learner.history")}</h2>
			<ul className="class-rows">
				{subjects.flatMap((subject) =>
					subject.steps.map((step, index) => (
						<li key={`${subject.id} ${index}`}>
							<StepLine step={step} />
							<span className="small soft">
								<CourseTitle {...subject} />
							</span>
						</li>
					)),
				)}
			</ul>
		</section>
	);
}
