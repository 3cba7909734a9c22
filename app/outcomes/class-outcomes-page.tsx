import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { usePage } from "#app/i18n/page.tsx";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Status } from "#app/ui/status.tsx";
import { OutcomesFormView } from "./outcomes-form-view.tsx";
import type { Subject } from "./subjects.ts";

type ClassOutcomesPageProps = {
	course: { ownTitle: string | null; englishTitle: string | null };
	subjects: readonly Subject[];
	failed: FailedForm | undefined;
	isSaved: boolean;
};

/** What becomes of everybody in a class, on one form. */
export function ClassOutcomesPage({ course, subjects, failed, isSaved }: ClassOutcomesPageProps) {
	const { t } = useTranslation("outcomes");
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<>
			<Saved isSaved={isSaved} />
			<ErrorSummary errors={useNamed(errors, subjects)} />
			<h1>{t("title")}</h1>
			<p className="lead">
				<CourseTitle {...course} />
			</p>
			{subjects.length === 0 ? (
				<p>{t("class.nobody")}</p>
			) : (
				<>
					<p>{t("class.intro")}</p>
					<OutcomesFormView
						subjects={subjects}
						legendOf={({ name }) => <Bdi>{name}</Bdi>}
						typed={failed?.typed}
						errors={errors}
					/>
				</>
			)}
		</>
	);
}

export function Saved({ isSaved }: { isSaved: boolean }) {
	const { t } = useTranslation("outcomes");
	if (!isSaved) return null;
	return (
		<p role="status">
			<Status tone="good">{t("form.saved")}</Status>
		</p>
	);
}

/** In the summary the same words could be about any of twenty people. */
function useNamed(errors: Record<string, string>, subjects: readonly Subject[]) {
	const { t } = useTranslation("outcomes");
	const { direction } = usePage();
	const named = Object.entries(errors).map(([field, problem]) => {
		const subject = subjects.find(({ id }) => field.endsWith(id));
		if (!subject) return [field, problem];
		return [field, t("errors.of", { name: isolate(subject.name, direction), problem })];
	});
	return Object.fromEntries(named);
}
