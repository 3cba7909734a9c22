import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OrganisationLink } from "./organisation-link.tsx";

export const SIGN_IN_FORM = "sign-in";

const TOLD = {
	kept: { tone: "info", key: "signIn.kept" },
	file: { tone: "info", key: "signIn.keptFile" },
	"signed-out": { tone: "good", key: "signIn.signedOut" },
	"new-password": { tone: "good", key: "signIn.newPassword" },
	down: { tone: "warn", key: "errors.organisationDown" },
	refused: { tone: "warn", key: "errors.organisationRefused" },
	unknown: { tone: "warn", key: "errors.organisationUnknown" },
} as const;

export type Told = keyof typeof TOLD;

export function isTold(value: string | null): value is Told {
	return value !== null && Object.hasOwn(TOLD, value);
}

type SignInPageProps = {
	email: string;
	/** Where she wanted to go. */
	next: string;
	/** What happened right before. */
	told: Told | null;
	/** Her organisation can say who she is. */
	hasOrganisation: boolean;
	errors: Record<string, string>;
};

export function SignInPage({ email, next, told, hasOrganisation, errors }: SignInPageProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<>
			<ErrorSummary errors={errors} />
			{told && (
				<Notice tone={TOLD[told].tone}>
					<p>{t(TOLD[told].key)}</p>
				</Notice>
			)}
			<h1>{t("signIn.title")}</h1>
			{next !== "" && told === null && <p>{t("signIn.sessionEnded")}</p>}
			<form method="post" id={SIGN_IN_FORM}>
				<HiddenField name="next" value={next} />
				<TextField
					type="email"
					name="email"
					label={t("signIn.email")}
					value={email}
					autoComplete="username"
					{...(errors.email !== undefined && { error: errors.email })}
				/>
				<TextField
					type="password"
					name="password"
					label={t("signIn.password")}
					autoComplete="current-password"
					{...(errors.password !== undefined && { error: errors.password })}
				/>
				<Button>{t("signIn.submit")}</Button>
			</form>
			<ByPasskey next={next} />
			{hasOrganisation && <OrganisationLink next={next} />}
			<p>
				<a className="target" href={href("/reset")}>
					{t("reset.title")}
				</a>
			</p>
			<ForLearners />
		</>
	);
}

/** On a page of its own: only a script can ask the device, and this page has none. */
function ByPasskey({ next }: { next: string }) {
	const { t } = useTranslation("factors");
	const href = useHref();
	const query = next === "" ? "" : `?${new URLSearchParams({ next })}`;
	return (
		<p>
			<ButtonLink kind="secondary" href={`${href("/sign-in/passkey")}${query}`}>
				{t("passkey.use")}
			</ButtonLink>
		</p>
	);
}

function ForLearners() {
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<>
			<p>{t("signIn.intro")}</p>
			<p>
				<a className="target" href={href("/classes")}>
					{t("signIn.findClass")}
				</a>
			</p>
		</>
	);
}
