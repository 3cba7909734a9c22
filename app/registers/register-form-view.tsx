import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Typed } from "./line-values.ts";
import type { OpenRegister } from "./register.server.ts";
import { type ErrorTexts, RegisterLine } from "./register-line.tsx";
import { maySubmit, needsReason } from "./register-state.ts";
import { countMarked, expectedLines } from "./sheet.ts";

export const registerFormId = "register";

type RegisterFormProps = { register: OpenRegister; typed: Typed; errors: ErrorTexts };

export function RegisterForm({ register, typed, errors }: RegisterFormProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const lines = expectedLines(register);
	if (lines.length === 0) {
		return (
			<Notice tone="info" heading={t("register.nobody")}>
				<p>{t("register.nobodyHelp")}</p>
			</Notice>
		);
	}
	return (
		<form
			method="post"
			action={href(`/lessons/${register.lessonId}/register`)}
			id={registerFormId}
			className="register-form"
		>
			<div className="register">
				{lines.map((line) => (
					<RegisterLine key={line.enrolmentId} {...{ line, typed, errors }} />
				))}
			</div>
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

/** Always in sight: how far she is, and the one thing that is left to do. */
function RegisterBar({ register }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const { marked, expected, unmarked } = countMarked(register);
	const submission = href(`/lessons/${register.lessonId}/submission`);
	const canSubmit = maySubmit(register.state);
	return (
		<div className="register-bar">
			{unmarked > 0 && (
				<Button name="rest" value="present" picto="check">
					{t("register.rest")}
				</Button>
			)}
			<p className="num">
				<Trans
					t={t}
					i18nKey="register.counted"
					values={{ marked, expected }}
					components={{ n: <LiveCount /> }}
				/>
			</p>
			<Button kind={unmarked > 0 || canSubmit ? "secondary" : "primary"}>
				{t("register.save")}
			</Button>
			{canSubmit && (
				<Button kind={unmarked > 0 ? "secondary" : "primary"} formAction={submission}>
					{t("register.handIn")}
				</Button>
			)}
		</div>
	);
}

/** What is saved; where the style sheet can count, what is chosen on the page. */
function LiveCount({ children }: { children?: ReactNode }) {
	return (
		<span className="live-count">
			<span>{children}</span>
		</span>
	);
}
