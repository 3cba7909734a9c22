import { useTranslation } from "react-i18next";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ClosedRegister } from "./closed-register.tsx";
import { ConflictList } from "./conflict-list.tsx";
import { extraFields } from "./extra-fields.ts";
import { LessonActions } from "./lesson-actions.tsx";
import { CourseTitle, LessonPlace, LessonTime } from "./lesson-words.tsx";
import type { OpenRegister } from "./register.server.ts";
import type { RegisterAnswer, RegisterDone } from "./register-done.ts";
import { Done, NoteConflict } from "./register-done-view.tsx";
import { RegisterForm, registerFormId } from "./register-form-view.tsx";
import { RegisterNews } from "./register-news.tsx";
import { mayMark } from "./register-state.ts";

type RegisterPageProps = {
	register: OpenRegister;
	answer: RegisterAnswer | undefined;
	done: RegisterDone | null;
	/** The moment of the save that can be undone. */
	undo: string | null;
	isPaper: boolean;
	mayCoordinate: boolean;
};

export function RegisterPage({ answer, ...page }: RegisterPageProps) {
	const { register, mayCoordinate } = page;
	const { t } = useTranslation("registers");
	const href = useHref();
	const errors = useErrorTexts(answer?.errors ?? {});
	const conflicts = answer?.conflicts ?? [];
	const open = mayMark(register.state);
	// Conflicts: the rest is saved, so the page shows what is saved now.
	const isSaved = conflicts.length > 0 || answer?.noteConflict;
	const typed = answer && !isSaved ? answer.typed : null;
	// The day stays in sight once it is saved, and while it has to be put right.
	const isPaper = page.isPaper || register.takenOn !== null || typed?.[extraFields.takenOn];
	const typedNote = answer?.typed[extraFields.note]?.[0];
	const action = `/lessons/${register.lessonId}/register`;
	return (
		<PageFrame
			back={{ href: href("/today"), label: t("register.back") }}
			switcher={open ? { formId: registerFormId, action } : {}}
		>
			<ErrorSummary errors={errors} />
			<LessonHeading register={register} />
			{!answer && <Done {...page} />}
			{answer?.noteConflict && <NoteConflict register={register} />}
			{conflicts.length > 0 && (
				<ConflictList
					conflicts={conflicts}
					sheet={register}
					reason={answer?.typed.reason?.[0] ?? ""}
				/>
			)}
			<RegisterNews register={register} />
			{open ? (
				<RegisterForm {...{ register, typed, typedNote, errors }} isPaper={Boolean(isPaper)} />
			) : (
				<ClosedRegister {...{ register, typed }} />
			)}
			<LessonActions {...{ register, mayCoordinate }} />
		</PageFrame>
	);
}

export function LessonHeading({ register }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const { covers } = register;
	return (
		<header className="lesson-heading">
			<p className="soft">{t("register.title")}</p>
			<h1>
				<CourseTitle {...register} />
			</h1>
			<p>
				<span>{formatDay(register.localDate, language, "weekday")}</span>
				<LessonTime {...register} />
				<span>
					<LessonPlace {...register} />
				</span>
				{covers.length > 0 && (
					<span>{t("lesson.cover", { names: formatList(covers, language) })}</span>
				)}
			</p>
		</header>
	);
}
