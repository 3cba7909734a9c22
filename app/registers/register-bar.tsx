import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import type { OpenRegister } from "./register.server.ts";
import { maySubmit } from "./register-state.ts";
import { countMarked } from "./sheet.ts";

/** Always in sight: how far she is, and the one thing that is left to do. */
export function RegisterBar({ register }: { register: OpenRegister }) {
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
