import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import passkeyScript from "./browser/passkey.ts?browser";

type PasskeyFormProps = {
	kind: "add" | "prove";
	/** Where the answer goes, and where its challenge comes from. */
	action: string;
	challenge: string;
	label: string;
	next?: string;
	/** One way of several: without scripts nothing is said of it. */
	quiet?: boolean;
	children?: ReactNode;
};

/** Only a script can ask the device; without one the form stays hidden and the page says why. */
export function PasskeyForm(props: PasskeyFormProps) {
	const { kind, action, challenge, label, next = "", quiet = false, children } = props;
	const { t } = useTranslation("factors");
	const { nonce } = usePage();
	return (
		<>
			<form
				hidden
				method="post"
				action={action}
				data-passkey={kind}
				data-challenge={challenge}
				className="stack"
			>
				<HiddenField name="credential" value="" />
				<HiddenField name="next" value={next} />
				{children}
				<div hidden data-failed role="alert">
					<p className="field-error">{t("passkey.failed")}</p>
				</div>
				<Button kind={quiet ? "secondary" : "primary"} picto="shield">
					{label}
				</Button>
			</form>
			{!quiet && (
				<noscript>
					<p>{t("passkey.needsScript")}</p>
				</noscript>
			)}
			<script type="module" src={passkeyScript} nonce={nonce} />
		</>
	);
}
