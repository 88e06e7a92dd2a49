import { COVER_WIDTH, PICTURE_HEIGHT, PICTURE_WIDTH } from '@/lib/share-picture/facts'

/** The parts of a share picture as they are drawn; an empty text leaves its place free. */
export type SharePictureProps = {
  headline: string
  label: string
  flag: string
  byline: string
  siteName: string
  /** The cover as a data: address, cut to its place. */
  cover: string | null
  colours: { paper: string; ink: string; soft: string; accent: string; onAccent: string }
  fonts: { serif: string; sans: string }
}

/** Height of a headline's letters, in pixels: the longer it is, the smaller, so that it fills its place and no more. */
function toSize({ length }: string, wide: boolean): number {
  const [fill, largest] = wide ? [800, 108] : [610, 92]
  return Math.round(Math.min(largest, Math.max(40, fill / Math.sqrt(length))))
}

function Labels({ label, flag, colours, fonts }: SharePictureProps) {
  const text = { display: 'flex', fontFamily: fonts.sans, fontSize: 22, fontWeight: 700, letterSpacing: 1.4 }
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 18 }}>
      {label && (
        <div style={{ ...text, padding: '9px 16px', background: colours.accent, color: colours.onAccent }}>
          {label}
        </div>
      )}
      {flag && <div style={{ ...text, color: colours.accent }}>{flag}</div>}
    </div>
  )
}

function Headline({ headline, cover, colours, fonts }: SharePictureProps) {
  const fontSize = toSize(headline, cover === null)
  return (
    <div
      style={{
        display: 'block',
        wordBreak: 'break-word',
        lineClamp: Math.floor(380 / (fontSize * 1.08)),
        fontFamily: fonts.serif,
        fontSize,
        fontWeight: 600,
        lineHeight: 1.08,
        letterSpacing: fontSize * -0.022,
        color: colours.ink,
      }}
    >
      {headline}
    </div>
  )
}

function Foot({ byline, siteName, colours, fonts }: SharePictureProps) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'baseline',
        justifyContent: 'space-between',
        paddingTop: 20,
        borderTop: `2px solid ${colours.ink}`,
      }}
    >
      <div
        style={{
          display: 'flex',
          fontFamily: fonts.serif,
          fontSize: 40,
          fontWeight: 600,
          letterSpacing: -1.6,
          color: colours.ink,
        }}
      >
        {siteName}
      </div>
      <div
        style={{
          display: 'block',
          maxWidth: 440,
          lineClamp: 1,
          fontFamily: fonts.sans,
          fontSize: 22,
          fontWeight: 500,
          color: colours.soft,
        }}
      >
        {byline}
      </div>
    </div>
  )
}

/** What networks show beside a link: section, headline, author and publication, and the cover at the side. */
export function SharePicture(props: SharePictureProps) {
  const { cover, colours } = props
  return (
    <div style={{ display: 'flex', width: PICTURE_WIDTH, height: PICTURE_HEIGHT, background: colours.paper }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          flex: 1,
          padding: '46px 52px 34px',
          borderTop: `12px solid ${colours.accent}`,
        }}
      >
        <Labels {...props} />
        <Headline {...props} />
        <Foot {...props} />
      </div>
      {cover && (
        <img src={cover} width={COVER_WIDTH} height={PICTURE_HEIGHT} alt="" style={{ objectFit: 'cover' }} />
      )}
    </div>
  )
}
