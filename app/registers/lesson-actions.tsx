import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { MarkLines } from "./closed-register.tsx";
import type { OpenRegister } from "./register.server.ts";
import { mayCancel, mayReopen } from "./register-state.ts";

type Props = { register: OpenRegister };

export function LessonActions({ register, mayCoordinate }: Props & { mayCoordinate: boolean }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { state, lessonId, lines } = register;
	const isCancelled = state === "cancelled";
	const aside = lines.filter((line) => !line.expected);
	return (
		<>
			{aside.length > 0 && (
				<section className="stack-s">
					<h2>{t("register.aside")}</h2>
					<p className="soft">{t("register.asideHelp")}</p>
					<MarkLines lines={aside} />
				</section>
			)}
			<div className="actions no-print">
				{mayCancel(state) && (
					<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/cancellation`)}>
						{t("register.cancel")}
					</ButtonLink>
				)}
				{mayReopen(state) && mayCoordinate && (
					<ButtonLink kind="secondary" href={href(`/lessons/${lessonId}/reopening`)}>
						{t("register.reopen")}
					</ButtonLink>
				)}
				{isCancelled && (
					<form method="post" action={href(`/lessons/${lessonId}/reinstatement`)}>
						<Button kind="secondary">{t("register.reinstate")}</Button>
					</form>
				)}
			</div>
		</>
	);
}
