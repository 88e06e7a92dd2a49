/** Seconds that a recording lasts, rounded to a tenth. Rejects when the browser cannot play the file. */
export function measureAudio(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const audio = new Audio()
    audio.preload = 'metadata'
    audio.onloadedmetadata = () => {
      if (Number.isFinite(audio.duration)) resolve(Math.round(audio.duration * 10) / 10)
      else reject(new Error('The file does not say how long it is.'))
    }
    audio.onerror = () => reject(new Error('This browser cannot play the file.'))
    audio.src = url
  })
}
