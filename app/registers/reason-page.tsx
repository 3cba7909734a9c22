import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { CourseTitle, LessonTime } from "./lesson-words.tsx";
import type { OpenRegister } from "./register.server.ts";
import type { ErrorTexts } from "./register-line.tsx";

type Props = {
	register: OpenRegister;
	title: string;
	errors: ErrorTexts;
	children: ReactNode;
};

/** The frame of a page that changes a lesson and asks why. */
export function ReasonPage({ register, title, errors, children }: Props) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const href = useHref();
	const back = href(`/lessons/${register.lessonId}/register`);
	return (
		<PageFrame back={{ href: back, label: t("submission.back") }}>
			<ErrorSummary errors={errors} />
			<h1>{title}</h1>
			<p className="lesson-line">
				<CourseTitle {...register} />
				<span>{formatDay(register.localDate, language, "weekday")}</span>
				<LessonTime {...register} />
			</p>
			{children}
		</PageFrame>
	);
}
