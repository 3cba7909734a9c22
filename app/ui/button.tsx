import type { ReactNode } from "react";
import { Picto, type PictoName } from "./picto.tsx";

type Kind = "primary" | "secondary" | "quiet" | "danger";

type ButtonProps = {
	/** Says what it does, verb first. */
	children: ReactNode;
	kind?: Kind;
	name?: string;
	value?: string;
	form?: string;
	formAction?: string;
	type?: "submit" | "button" | "reset";
	picto?: PictoName;
};

export function Button({
	children,
	kind = "primary",
	picto,
	type = "submit",
	...rest
}: ButtonProps) {
	return (
		<button className={`button button-${kind}`} type={type} {...rest}>
			{picto && <Picto name={picto} />}
			<span>{children}</span>
		</button>
	);
}

type ButtonLinkProps = { href: string; children: ReactNode; kind?: Kind; picto?: PictoName };

export function ButtonLink({ href, children, kind = "primary", picto }: ButtonLinkProps) {
	return (
		<a className={`button button-${kind}`} href={href}>
			{picto && <Picto name={picto} />}
			<span>{children}</span>
		</a>
	);
}
