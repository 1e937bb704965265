interface Props {
  href: string;
  children: string;
  class?: string;
}

/**
 * A link in a new tab, or plain text if it does not lead to the web: an imported file may hold any
 * address.
 */
export function ExternalLink({ href, children, class: className }: Props) {
  if (!/^https?:/i.test(href)) return <span class={className}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" class={className}>
      {children}
    </a>
  );
}
