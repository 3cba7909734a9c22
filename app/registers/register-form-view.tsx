import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Typed } from "./line-values.ts";
import type { OpenRegister } from "./register.server.ts";
import { RegisterBar } from "./register-bar.tsx";
import { type ErrorTexts, RegisterLine } from "./register-line.tsx";
import { RegisterNote, TakenOn, WalkInField } from "./register-more.tsx";
import { needsReason } from "./register-state.ts";
import { expectedLines, type SheetLine } from "./sheet.ts";

export const registerFormId = "register";

export type RegisterFormProps = {
	register: OpenRegister;
	typed: Typed;
	/** The note as she wrote it, when another one was saved meanwhile. */
	typedNote?: string | undefined;
	errors: ErrorTexts;
	/** A paper register is typed in. */
	isPaper?: boolean;
	/** On a phone without network: marks are kept there, and nothing else is. */
	marksOnly?: boolean;
};

export function RegisterForm({ isPaper, typedNote, marksOnly, ...shown }: RegisterFormProps) {
	const { register, typed, errors } = shown;
	const { t } = useTranslation("registers");
	const href = useHref();
	const lines = expectedLines(register);
	const learners = lines.filter(({ role }) => role === "learner");
	const others = lines.filter(({ role }) => role !== "learner");
	return (
		<form
			method="post"
			action={href(`/lessons/${register.lessonId}/register`)}
			id={registerFormId}
			className="register-form"
		>
			{isPaper && <TakenOn {...shown} />}
			{lines.length === 0 && <Nobody />}
			<Lines lines={learners} {...shown} />
			{others.length > 0 && <h2>{t("register.others")}</h2>}
			<Lines lines={others} {...shown} />
			{!marksOnly && <WalkInField {...shown} />}
			{!marksOnly && <RegisterNote {...shown} typedNote={typedNote} />}
			{needsReason(register.state) && (
				<TextField
					name="reason"
					label={t("register.reason")}
					hint={t("register.reasonHint")}
					value={typed?.reason?.[0] ?? ""}
					error={errors.reason}
					maxLength={500}
				/>
			)}
			<RegisterBar register={register} />
		</form>
	);
}

type LinesProps = Pick<RegisterFormProps, "register" | "typed" | "errors"> & {
	lines: readonly SheetLine[];
};

function Lines({ lines, register, typed, errors }: LinesProps) {
	if (lines.length === 0) return null;
	return (
		<div className="register">
			{lines.map((line) => (
				<RegisterLine
					key={line.enrolmentId}
					{...{ line, typed, errors }}
					linked={register.ofClass}
				/>
			))}
		</div>
	);
}

function Nobody() {
	const { t } = useTranslation("registers");
	return (
		<Notice tone="info" heading={t("register.nobody")}>
			<p>{t("register.nobodyHelp")}</p>
		</Notice>
	);
}
