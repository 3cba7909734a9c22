import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { HowTold } from "#app/privacy/how-told.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { markWords } from "./mark-words.ts";
import { ReasonPage } from "./reason-page.tsx";
import { mayMark } from "./register-state.ts";
import { expectedLines } from "./sheet.ts";
import type { WalkInDesk } from "./walk-in-match.server.ts";

type Props = WalkInDesk & { failed: FailedForm | undefined };

/** Whose name is it? Somebody of the class, somebody new, or a mistake. */
export function WalkInPage({ register, walkIn, mayEnrol, failed }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const address = href(`/lessons/${register.lessonId}/walk-ins/${walkIn.id}`);
	const isOpen = mayMark(register.state) && !walkIn.matched;
	return (
		<ReasonPage register={register} title={t("walkIn.who", walkIn)} errors={errors}>
			{!isOpen && (
				<Notice tone="info">
					<p>{walkIn.matched ? t("walkIn.matched", walkIn.matched) : t("closed.locked")}</p>
					{register.state === "locked" && !walkIn.matched && mayEnrol && (
						<p>
							<a className="target" href={href(`/lessons/${register.lessonId}/reopening`)}>
								{t("reopening.title")}
							</a>
						</p>
					)}
				</Notice>
			)}
			{isOpen && (
				<form method="post" action={address} className="stack">
					<Choices
						type="radio"
						name="enrolment"
						legend={t("walkIn.choose")}
						hint={t("walkIn.chooseHint")}
						error={errors.enrolment}
						selected={failed?.typed.enrolment ?? []}
						options={expectedLines(register).map(({ enrolmentId, name, mark }) => ({
							value: enrolmentId,
							label: <bdi>{name}</bdi>,
							hint: markWords(t, mark),
						}))}
					/>
					<Button>{t("walkIn.submit")}</Button>
				</form>
			)}
			{isOpen && (
				<div className="actions">
					{mayEnrol && (
						<form method="post" action={`${address}/enrolment`} className="stack">
							<HowTold />
							<Button kind="secondary">{t("walkIn.enrol")}</Button>
						</form>
					)}
					<form method="post" action={`${address}/removal`}>
						<Button kind="quiet">{t("walkIn.dismiss")}</Button>
					</form>
				</div>
			)}
		</ReasonPage>
	);
}
