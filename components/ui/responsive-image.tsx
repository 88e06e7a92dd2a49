import styles from './responsive-image.module.css'

export type ResponsiveImageProps = {
  src: string
  srcSet?: string
  sizes?: string
  width: number
  height: number
  alt: string
  /** Colour and tiny preview shown until an opaque picture covers them. */
  placeholder?: { color?: string | null; preview?: string | null } | undefined
  /** The picture readers see first: fetched at once and before others. */
  priority?: boolean
}

function toBackground(placeholder: ResponsiveImageProps['placeholder']) {
  const { color, preview } = placeholder ?? {}
  if (!color && !preview) return undefined
  return {
    ...(color && { backgroundColor: color }),
    ...(preview && { backgroundImage: `url("${preview}")` }),
  }
}

/** A picture whose place is reserved before it arrives. */
export function ResponsiveImage({ alt, placeholder, priority = false, ...image }: ResponsiveImageProps) {
  return (
    <img
      {...image}
      alt={alt}
      className={styles.image}
      style={toBackground(placeholder)}
      decoding={priority ? 'sync' : 'async'}
      fetchPriority={priority ? 'high' : undefined}
      loading={priority ? undefined : 'lazy'}
    />
  )
}
