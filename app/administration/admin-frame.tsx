import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { Switcher } from "#app/ui/language-switcher.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";

/** The pages of an administrator; a new one is named here. */
const PAGES = [
	["/admin", "admin:home.nav"],
	["/admin/accounts", "admin:accounts.title"],
	["/admin/providers", "admin:providers.title"],
	["/admin/areas", "admin:areas.title"],
	["/admin/codes", "admin:codes.title"],
	["/admin/settings", "admin:settings.title"],
	["/admin/audit", "audit:title"],
] as const;

type AdminFrameProps = {
	title: ReactNode;
	children: ReactNode;
	back?: { path: string; label: string };
	/** A form whose answers must survive a change of language. */
	switcher?: Switcher;
	errors?: Record<string, string>;
	/** What was just done, in words. */
	done?: string | null;
};

export function AdminFrame({ title, children, back, switcher, ...told }: AdminFrameProps) {
	const { errors = {}, done } = told;
	const href = useHref();
	return (
		<PageFrame wide back={back && { href: href(back.path), label: back.label }} switcher={switcher}>
			<AdminNav />
			{done && (
				<p role="status">
					<Status tone="good">{done}</Status>
				</p>
			)}
			<ErrorSummary errors={errors} />
			<h1>{title}</h1>
			{children}
		</PageFrame>
	);
}

function AdminNav() {
	const { t, url } = usePage();
	const href = useHref();
	const stateOf = (address: string) => {
		if (url.pathname === address) return "page";
		return address !== href("/admin") && url.pathname.startsWith(`${address}/`) ? true : undefined;
	};
	return (
		<nav className="desk-nav" aria-label={t("admin:home.navLabel")}>
			{PAGES.map(([path, key]) => (
				<a key={path} href={href(path)} aria-current={stateOf(href(path))}>
					{t(key)}
				</a>
			))}
		</nav>
	);
}
