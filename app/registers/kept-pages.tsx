import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { LessonCard } from "./lesson-card.tsx";
import type { OpenRegister } from "./register.server.ts";
import { RegisterForm } from "./register-form-view.tsx";
import { LessonHeading } from "./register-page.tsx";
import type { LessonSummary } from "./today.server.ts";

/** Shown by the phone when nobody answers: the register and nothing else. */
export function KeptRegisterPage({ register }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/today"), label: t("register.back") }}>
			<LessonHeading register={register} />
			<FromThisPhone />
			<RegisterForm register={register} typed={null} errors={{}} marksOnly />
		</PageFrame>
	);
}

export function KeptTodayPage({ lessons }: { lessons: readonly LessonSummary[] }) {
	const { t } = useTranslation("registers");
	const { language, now } = usePage();
	return (
		<PageFrame wide>
			<h1>{t("today.title")}</h1>
			<p className="lead">{formatDay(londonDate(now), language)}</p>
			<FromThisPhone />
			<ul className="grid">
				{lessons.map((lesson) => (
					<LessonCard key={lesson.id} lesson={lesson} withDay={false} heading="h2" />
				))}
			</ul>
		</PageFrame>
	);
}

function FromThisPhone() {
	const { t } = useTranslation("offline");
	return (
		<Notice tone="info" heading={t("kept.title")}>
			<p>{t("kept.help")}</p>
		</Notice>
	);
}
