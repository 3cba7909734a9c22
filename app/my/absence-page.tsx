import { useHref, usePage } from "#app/i18n/page.tsx";
import { apologyReasons } from "#app/registers/reason-forms.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { LessonToMiss } from "./absence.server.ts";
import { MyFrame } from "./my-frame.tsx";
import { LessonFacts } from "./next-lessons.tsx";
import { Words } from "./words.tsx";

type AbsencePageProps = { token: string; lesson: LessonToMiss };

/** One question that she may leave out; opening the page says nothing to anybody. */
export function AbsencePage({ token, lesson }: AbsencePageProps) {
	const { t } = usePage();
	return (
		<MyFrame token={token} titleKey="my:absence.title">
			<div className="card card-plain">
				<LessonFacts lesson={lesson} heading={(day) => <h2>{day}</h2>} />
			</div>
			{lesson.saidNo && (
				<Notice tone="good">
					<p>{t("my:absence.told")}</p>
				</Notice>
			)}
			{!lesson.saidNo && lesson.maySayNo && <AbsenceForm token={token} lessonId={lesson.id} />}
			{!lesson.saidNo && !lesson.maySayNo && (
				<Notice tone="info">
					<p>{t("my:absence.late")}</p>
				</Notice>
			)}
		</MyFrame>
	);
}

function AbsenceForm({ token, lessonId }: { token: string; lessonId: string }) {
	const { t, english } = usePage();
	const href = useHref();
	const reason = (value: (typeof apologyReasons)[number]) =>
		`registers:apologies.reasons.${value}` as const;
	return (
		<form method="post" action={href(`/my/${token}/lessons/${lessonId}/absence`)} className="stack">
			<Choices
				type="radio"
				name="reason"
				legend={<Words of="my:absence.why" />}
				hint={t("my:absence.hint")}
				selected={[]}
				options={apologyReasons.map((value) => ({
					value,
					label: t(reason(value)),
					english: english(reason(value)),
				}))}
			/>
			<Button picto="message">
				<Words of="my:absence.submit" />
			</Button>
		</form>
	);
}
