import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { MarkLines } from "./closed-register.tsx";
import type { OpenRegister } from "./register.server.ts";
import { VOIDED } from "./register-done.ts";
import { mayApologise, mayCancel, mayReopen, mayVoid } from "./register-state.ts";

type Props = { register: OpenRegister; mayCoordinate: boolean };

/** What else can be done with the lesson, and marks that stand apart. */
export function LessonActions({ register, mayCoordinate }: Props) {
	const { t } = useTranslation("registers");
	const aside = register.lines.filter((line) => !line.expected);
	return (
		<>
			{aside.length > 0 && (
				<section className="stack-s">
					<h2>{t("register.aside")}</h2>
					<p className="soft">{t("register.asideHelp")}</p>
					<MarkLines lines={aside} linked={register.ofClass} />
				</section>
			)}
			<div className="actions no-print">
				<ClassActions register={register} />
				<CoordinatorActions {...{ register, mayCoordinate }} />
			</div>
		</>
	);
}

function ClassActions({ register: { state, lessonId, ofClass } }: Pick<Props, "register">) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<>
			{mayCancel(state) && (
				<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/cancellation`)}>
					{t("register.cancel")}
				</ButtonLink>
			)}
			{mayApologise(state) && (
				<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/apologies`)}>
					{t("register.apologies")}
				</ButtonLink>
			)}
			{ofClass && state !== "locked" && state !== "voided" && (
				<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/cover`)}>
					{t("register.cover")}
				</ButtonLink>
			)}
			{state !== "cancelled" && state !== "voided" && (
				<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/paper`)}>
					{t("paper.print")}
				</ButtonLink>
			)}
			{state === "cancelled" && <Reinstate lessonId={lessonId} label={t("register.reinstate")} />}
		</>
	);
}

function CoordinatorActions({ register: { state, lessonId }, mayCoordinate }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	if (!mayCoordinate) return null;
	return (
		<>
			{mayReopen(state) && (
				<ButtonLink kind="secondary" href={href(`/lessons/${lessonId}/reopening`)}>
					{t("register.reopen")}
				</ButtonLink>
			)}
			{mayVoid(state) && (
				<ButtonLink kind="quiet" href={href(`/lessons/${lessonId}/voiding`)}>
					{t("register.void")}
				</ButtonLink>
			)}
			{state === "voided" && (
				<Reinstate lessonId={lessonId} label={t("register.unvoid")} from={VOIDED} />
			)}
		</>
	);
}

type ReinstateProps = { lessonId: string; label: string; from?: typeof VOIDED };

function Reinstate({ lessonId, label, from }: ReinstateProps) {
	const href = useHref();
	return (
		<form method="post" action={href(`/lessons/${lessonId}/reinstatement`)}>
			{from && <HiddenField name="from" value={from} />}
			<Button kind="secondary">{label}</Button>
		</form>
	);
}
