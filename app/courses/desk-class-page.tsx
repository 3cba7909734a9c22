import { useTranslation } from "react-i18next";
import { ClassWays } from "#app/attendance/class-ways.tsx";
import { AnswerRefused, AnswerStatus } from "#app/enrolments/answer-status.tsx";
import type { Done as AnswerDone, Refused } from "#app/enrolments/answers.ts";
import { type People, PeopleOfClass } from "#app/enrolments/people-of-class.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Creche } from "#app/learners/creche.ts";
import { Bdi, Both } from "#app/ui/both.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { ClassWork } from "./class-work.tsx";
import type { DeskCourse } from "./desk.server.ts";
import { useDeskFacts } from "./desk-class-facts.tsx";
import { type DeskDone, doneKey, isDeskDone } from "./desk-facts.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { PublicationPart } from "./desk-publication.tsx";
import { CourseState } from "./desk-words.tsx";
import type { ClassTutors } from "./tutors.server.ts";
import { TutorsPart } from "./tutors-part.tsx";

export type DeskClassPageProps = {
	course: DeskCourse;
	creche: Creche | null;
	people: People;
	tutors: ClassTutors;
	done?: DeskDone | AnswerDone | null;
	/** Publishing was tried, and something is missing. */
	isRefused?: boolean;
	/** An answer to a request was tried, and could not be given. */
	refused?: Refused;
	/** Where that answer goes again when it was only warned of. */
	again?: string;
	/** Adding a tutor was tried, and nobody was chosen. */
	errors?: FieldErrors;
};

export function DeskClassPage(props: DeskClassPageProps) {
	const { course, creche, people, done = null, isRefused, refused, again, errors = {} } = props;
	const { t } = useTranslation("manage");
	const href = useHref();
	const words = useErrorTexts(errors);
	return (
		<DeskFrame>
			<ErrorSummary errors={words} />
			{isRefused && (
				<Notice tone="warn">
					<p role="alert">{t("publication.refused")}</p>
				</Notice>
			)}
			<AnswerRefused refused={refused} again={again} />
			<DoneStatus done={done} />
			<div className="split">
				<h1>
					<Both own={course.title} english={course.englishTitle} block />
				</h1>
				<CourseState state={course.state} />
			</div>
			<p className="soft">
				<Bdi>{course.provider}</Bdi>
			</p>
			<PublicationPart course={course} />
			<ClassWays courseId={course.id} />
			<section className="stack part">
				<div className="split">
					<h2>{t("class.facts")}</h2>
					<a href={href(`/manage/classes/${course.id}/facts`)}>{t("class.edit")}</a>
				</div>
				<Facts items={useDeskFacts(course, creche)} />
				<ClassWork course={course} />
			</section>
			<TutorsPart courseId={course.id} tutors={props.tutors} error={words.tutor} />
			<PeopleOfClass people={people} />
		</DeskFrame>
	);
}

function DoneStatus({ done }: Pick<DeskClassPageProps, "done">) {
	const { t } = usePage();
	if (isDeskDone(done)) {
		return (
			<p role="status">
				<Status tone="good">{t(doneKey(done))}</Status>
			</p>
		);
	}
	return <AnswerStatus done={done ?? null} />;
}
