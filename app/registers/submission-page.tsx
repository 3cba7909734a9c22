import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { CourseTitle } from "./lesson-words.tsx";
import type { OpenRegister } from "./register.server.ts";
import { maySubmit } from "./register-state.ts";
import { countMarked, expectedLines } from "./sheet.ts";

/** One question: some have no mark, hand in anyway? */
export function SubmissionPage({ register }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const back = href(`/lessons/${register.lessonId}/register`);
	const { unmarked } = countMarked(register);
	const open = maySubmit(register.state);
	return (
		<PageFrame back={{ href: back, label: t("submission.back") }}>
			<p className="soft">
				<CourseTitle {...register} />
			</p>
			<h1>{heading()}</h1>
			{open && unmarked > 0 && <Unmarked register={register} />}
			{open && unmarked === 0 && <p>{t("submission.complete")}</p>}
			<div className="actions">
				{open && (
					<form method="post" action={href(`/lessons/${register.lessonId}/submission`)}>
						<HiddenField name="confirmed" value="yes" />
						<Button>{t(unmarked > 0 ? "submission.confirm" : "submission.handIn")}</Button>
					</form>
				)}
				<ButtonLink kind="secondary" href={back}>
					{t("submission.back")}
				</ButtonLink>
			</div>
		</PageFrame>
	);

	function heading(): string {
		if (!open) return t("submission.closed");
		return unmarked > 0 ? t("submission.unmarked", { count: unmarked }) : t("submission.title");
	}
}

function Unmarked({ register }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	return (
		<>
			<p>{t("submission.unmarkedHelp")}</p>
			<ul className="bullets">
				{expectedLines(register)
					.filter((line) => !line.mark)
					.map((line) => (
						<li key={line.enrolmentId}>
							<bdi>{line.name}</bdi>
						</li>
					))}
			</ul>
		</>
	);
}
