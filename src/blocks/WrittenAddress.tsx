/** An address to be read and typed: without the part every browser adds by itself, and broken between host and path alone. */
export function WrittenAddress({ address }: { address: string }) {
  const [host = '', ...path] = address.replace(/^https?:\/\//, '').split(/(?<!\/)(?=\/)/);
  return (
    <bdi dir="ltr">
      <span className="n">{host}</span>
      <wbr />
      <span className="n">{path.join('')}</span>
    </bdi>
  );
}
